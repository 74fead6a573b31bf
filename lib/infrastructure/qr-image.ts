import { toString as drawQr } from "qrcode";

/** A QR code as an address for an image element: SVG, needing no request. */
export async function qrImage(text: string): Promise<string> {
  const svg = await drawQr(text, { type: "svg", margin: 2, errorCorrectionLevel: "L" });
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
}
