import { ORGANIZATION_KINDS, type OrganizationKind } from "@/lib/domain/organization/kinds";
import {
  type DrawnUnit,
  groupByKind,
  type PlacedUnit,
  placeAround,
  placeSide,
  type Side,
  sideHeight,
  twoSides,
  wrapName,
} from "@/lib/domain/register/picture";
import { record, SHORT_KIND_NAMES } from "@/lib/messages/register";

type UnionUnit = { name: string; kind: OrganizationKind };

type UnionPictureProps = { name: string; lead: string; units: readonly UnionUnit[] };

/** Research first, then enterprises: the two halves of a union face each other. */
const KIND_ORDER: readonly OrganizationKind[] = [
  "university",
  "researchInstitute",
  "newResearchInstitution",
  "medicalInstitution",
  ...ORGANIZATION_KINDS.filter(
    (kind) =>
      !["university", "researchInstitute", "newResearchInstitution", "medicalInstitution"].includes(kind),
  ),
];

const WIDTH = 1060;
const MIDDLE = WIDTH / 2;
const LEFT = 348;
const RIGHT = WIDTH - LEFT;
const CORE = 104;

const kindName = (kind: string): string => SHORT_KIND_NAMES[kind as OrganizationKind];

/** The lead in the middle, its members around by kind; drawn with names where there is room, as points elsewhere. */
export function UnionPicture({ name, lead, units }: UnionPictureProps) {
  const groups = groupByKind(units, KIND_ORDER);
  const text = record.pictureText(
    lead,
    groups.map((group) => record.kindCount(kindName(group.kind), group.units.length)).join(record.separator),
  );
  if (units.length === 0) return <p className="text-ink-2">{text}</p>;
  const drawn = groups.flatMap((group) => group.units);
  return (
    <figure>
      <Butterfly title={record.pictureTitle(name)} text={text} lead={lead} units={drawn} />
      <Circle title={record.pictureTitle(name)} text={text} lead={lead} units={drawn} />
      <Legend units={drawn} />
      <figcaption className="mt-4 max-w-measure text-sm text-ink-2">
        {text}
        <a href="#members">{record.pictureTable}</a>
        {record.stop}
      </figcaption>
    </figure>
  );
}

type DrawingProps = { title: string; text: string; lead: string; units: readonly DrawnUnit[] };

function Butterfly({ title, text, lead, units }: DrawingProps) {
  const groups = groupByKind(units, KIND_ORDER);
  const counts = new Map(groups.map((group) => [group.kind, group.units.length]));
  const [left, right] = twoSides(groups);
  const height = Math.max(sideHeight(left), sideHeight(right), 2 * CORE) + 16;
  const middle = height / 2;
  const place = (side: typeof left, x: number) => placeSide(side, x, (height - sideHeight(side)) / 2, counts);
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${height}`}
      role="img"
      aria-label={`${title}：${text}`}
      className="union hidden w-full lg:block print:block"
    >
      <Threads side={place(left, LEFT)} middle={middle} />
      <Threads side={place(right, RIGHT)} middle={middle} />
      <Names side={place(left, LEFT)} anchor="end" />
      <Names side={place(right, RIGHT)} anchor="start" />
      <Lead lead={lead} x={MIDDLE} y={middle} radius={CORE} size={19} width={7} />
    </svg>
  );
}

/** All threads of a side in one line: a picture of many units stays a small file. */
function Threads({ side, middle }: { side: Side; middle: number }) {
  const threads = side.units.map(({ x, y }) => {
    const edge = x < MIDDLE ? MIDDLE - CORE + 4 : MIDDLE + CORE - 4;
    const bend = (x + edge) / 2;
    return `M${edge} ${middle}C${bend} ${middle} ${bend} ${y} ${x} ${y}`;
  });
  return <path className="threads" d={threads.join("")} />;
}

function Names({ side, anchor }: { side: Side; anchor: "start" | "end" }) {
  const away = anchor === "end" ? -14 : 14;
  return (
    <g textAnchor={anchor}>
      {side.kinds.map(({ kind, count, y }) => (
        <text key={kind} x={(anchor === "end" ? LEFT : RIGHT) + away} y={y} className="kind">
          {record.kindCount(kindName(kind), count)}
        </text>
      ))}
      <Marks units={side.units} />
      {side.units.map(({ name, x, y }) => (
        <text key={y} x={x + away} y={y + 5.5}>
          {wrapName(name, 21, 1)[0]}
        </text>
      ))}
    </g>
  );
}

const ring = (x: number, y: number, r: number): string =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0-${2 * r} 0Z`;

/** Universities are circles, other research squares, enterprises diamonds, the rest rings: colour only repeats it. */
function shapeOf({ kind, x, y }: Pick<PlacedUnit, "kind" | "x" | "y">): [string, string] {
  if (kind === "university") return ["research", ring(x, y, 5)];
  if (kind === "enterprise") return ["enterprise", `M${x - 6} ${y}l6-6 6 6-6 6Z`];
  if (KIND_ORDER.indexOf(kind as OrganizationKind) < 4) return ["research", `M${x - 4.5} ${y - 4.5}h9v9h-9Z`];
  return ["other", ring(x, y, 4.5)];
}

const LOOKS = ["research", "enterprise", "other"];

/** The marks of units, those of one look in one line. */
function Marks({ units }: { units: readonly Pick<PlacedUnit, "kind" | "x" | "y">[] }) {
  const shapes = units.map(shapeOf);
  return LOOKS.map((look) => {
    const d = shapes.flatMap(([of, shape]) => (of === look ? [shape] : [])).join("");
    return d ? <path key={look} className={`mark ${look}`} d={d} /> : null;
  });
}

type LeadProps = { lead: string; x: number; y: number; radius: number; size: number; width: number };

function Lead({ lead, x, y, radius, size, width }: LeadProps) {
  const lines = wrapName(lead, width, 4);
  return (
    <g className="lead" textAnchor="middle">
      <circle cx={x} cy={y} r={radius} />
      <circle cx={x} cy={y} r={radius - 6} className="inner" />
      {lines.map((line, index) => (
        <text
          key={line}
          x={x}
          y={y + size * 0.36 + (index - (lines.length - 1) / 2) * size * 1.45}
          fontSize={size}
        >
          {line}
        </text>
      ))}
    </g>
  );
}

/** What the points of the small drawing mean. */
function Legend({ units }: { units: readonly DrawnUnit[] }) {
  return (
    <ul className="mt-4 flex flex-wrap justify-center gap-x-6 text-sm lg:hidden print:hidden">
      {groupByKind(units, KIND_ORDER).map((group) => (
        <li key={group.kind} className="flex items-center gap-2">
          <svg viewBox="0 0 14 14" aria-hidden="true" className="union size-3.5">
            <Marks units={[{ kind: group.kind, x: 7, y: 7 }]} />
          </svg>
          {record.kindCount(kindName(group.kind), group.units.length)}
        </li>
      ))}
    </ul>
  );
}

function Circle({ title, text, lead, units }: DrawingProps) {
  const centre = 180;
  const points: PlacedUnit[] = placeAround(units, centre, 166);
  return (
    <svg
      viewBox="0 0 360 360"
      role="img"
      aria-label={`${title}：${text}`}
      className="union mx-auto block w-full max-w-sm lg:hidden print:hidden"
    >
      <path className="threads" d={points.map(({ x, y }) => `M${centre} ${centre}L${x} ${y}`).join("")} />
      <Marks units={points} />
      <Lead lead={lead} x={centre} y={centre} radius={74} size={16} width={6} />
    </svg>
  );
}
