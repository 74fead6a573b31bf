import Link from "next/link";
import { SectionHeading } from "@/components/layout/section-heading";
import { home } from "@/lib/messages/home";

type MatrixCell = { count: number; href: string };
type MatrixChain = { name: string; cells: MatrixCell[] };
type ChainMatrixProps = {
  /** Whose register it is. */
  province: string;
  /** The list of all the rows counted. */
  allHref: string;
  regions: string[];
  chains: MatrixChain[];
  /** Every chain instead of the fullest ones. */
  whole?: boolean;
  lead?: string;
};

/** The fullest chains; the rest stand in the list and in the totals. */
const SHOWN = 12;
const shades = ["", "bg-blue-wash text-blue-deep", "bg-blue-2 text-blue-deep", "bg-blue-3 text-blue-deep"];

/** Shade by count: 1, 2, 3–4, 5 and more. The number stands in every cell, the shade only repeats it. */
function shade(count: number): string {
  if (count >= 5) {
    return "bg-blue text-surface hover:text-surface";
  }
  return shades[Math.min(count, 3)] ?? "";
}

const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0);

/** Where the consortia are and in which chains. On a phone each chain names only the regions that have one. */
export function ChainMatrix({ province, allHref, regions, chains, whole, lead }: ChainMatrixProps) {
  if (chains.length === 0) return null;
  const shown = whole ? chains : chains.slice(0, SHOWN);
  const totals = regions.map((_, index) => sum(chains.map((chain) => chain.cells[index]?.count ?? 0)));
  return (
    <section aria-labelledby="matrix-title">
      <SectionHeading id="matrix-title" aside={<Link href={allHref}>{home.matrixAll}</Link>}>
        {home.matrix}
      </SectionHeading>
      <p className="mb-5 max-w-measure text-sm text-ink-2">{lead ?? home.matrixLead(province)}</p>
      <table className="matrix" aria-labelledby="matrix-title">
        <thead>
          <tr>
            <th scope="col">{home.matrixCorner}</th>
            {regions.map((region) => (
              <th key={region} scope="col">
                {region}
              </th>
            ))}
            <th scope="col">{home.matrixTotal}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((chain) => (
            <ChainRow key={chain.name} chain={chain} regions={regions} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">
              {chains.length > shown.length ? home.matrixAllChains(chains.length) : home.matrixTotal}
            </th>
            {regions.map((region, index) => (
              <td key={region} data-label={region}>
                {totals[index]}
              </td>
            ))}
            <td data-label={home.matrixTotal}>{sum(totals)}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

function ChainRow({ chain, regions }: { chain: MatrixChain; regions: string[] }) {
  return (
    <tr>
      <th scope="row">
        {chain.name}
        {chain.cells.some(({ count }) => count > 0) ? null : (
          <span className="ml-2 text-ink-3 md:hidden">{home.matrixNone}</span>
        )}
      </th>
      {chain.cells.map((cell, index) => (
        <MatrixCount key={cell.href} cell={cell} chain={chain.name} region={regions[index] ?? ""} />
      ))}
      <td className="total" data-label={home.matrixTotal}>
        {sum(chain.cells.map((cell) => cell.count))}
      </td>
    </tr>
  );
}

function MatrixCount({ cell, chain, region }: { cell: MatrixCell; chain: string; region: string }) {
  if (cell.count === 0) return <td className="zero">{home.matrixNone}</td>;
  return (
    <td data-label={region}>
      <a
        href={cell.href}
        data-cell
        aria-label={home.matrixCell(chain, region, cell.count)}
        className={`count ${shade(cell.count)}`}
      >
        {cell.count}
      </a>
    </td>
  );
}
