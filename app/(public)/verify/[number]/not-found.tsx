import { UnknownCertificate } from "@/components/register/unknown-certificate";

export default function CertificateNotFound() {
  return <UnknownCertificate />;
}
