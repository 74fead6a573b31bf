import { ChainMatrix } from "@/components/register/chain-matrix";
import { HomeHero } from "@/components/register/home-hero";
import { HomeLatest } from "@/components/register/home-latest";
import { HomeProvinces, HomeSteps } from "@/components/register/home-steps";
import { sampleHome } from "@/lib/messages/sample-home";

export default function HomePage() {
  const register = sampleHome();
  return (
    <div className="space-y-18">
      <div>
        <HomeHero examples={register.examples} figures={register.figures} asOf={register.asOf} />
      </div>
      <HomeLatest registrations={register.registrations} notices={register.notices} />
      <ChainMatrix regions={register.matrix.regions} chains={register.matrix.chains} />
      <HomeSteps steps={register.steps} />
      <HomeProvinces provinces={register.provinces} />
    </div>
  );
}
