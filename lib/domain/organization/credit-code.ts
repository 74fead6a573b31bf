import { normalizeTypedCode } from "../typed-code";

/** GB 32100-2015, table of registering authorities (first character) and the classes each registers (second character). */
const AUTHORITY_CLASSES = {
  "1": ["1", "2", "3", "9"],
  "2": ["1", "9"],
  "3": ["1", "2", "3", "4", "5", "9"],
  "4": ["1", "9"],
  "5": ["1", "2", "3", "9"],
  "6": ["1", "2", "9"],
  "7": ["1", "2", "9"],
  "8": ["1", "9"],
  "9": ["1", "2", "3"],
  A: ["1", "9"],
  N: ["1", "2", "3", "9"],
  Y: ["1"],
} as const;

export type AuthorityCode = keyof typeof AUTHORITY_CLASSES;
/** Both first characters: a class means something only together with its authority. */
export type OrganizationClass = {
  [A in AuthorityCode]: `${A}${(typeof AUTHORITY_CLASSES)[A][number]}`;
}[AuthorityCode];

const CREDIT_CODE_PROBLEMS = [
  "empty",
  "tooShort",
  "tooLong",
  "illegalCharacter",
  "unknownAuthority",
  "unknownClass",
  "organizationCheck",
  "creditCodeCheck",
  "regionUnknown",
] as const;
export type CreditCodeProblem = (typeof CREDIT_CODE_PROBLEMS)[number];

type CreditCodeInspection = {
  /** The code as normalised, at most 64 characters. */
  code: string;
  /** Both check characters hold; never proof of whose code it is. */
  valid: boolean;
  problems: CreditCodeProblem[];
  authority: AuthorityCode | null;
  organizationClass: OrganizationClass | null;
  /** Characters 3–8: the registering office of the time, so it warns and never blocks. */
  region: string | null;
};

const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const LENGTH = 18;
const LONGEST_SHOWN = 64;
const ORGANIZATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];
/** Offices that do not exist, under which demonstration codes are made so that they belong to nobody. */
const DEMONSTRATION_OFFICES = new Set(["159900", "629900"]);

/** GB 32100-2015, 5.6: Σ code × 3^i, check index (31 − Σ mod 31) mod 31. */
function creditCodeCheck(first17: string): string {
  let sum = 0;
  let weight = 1;
  for (const character of first17) {
    sum += ALPHABET.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/** GB 11714-1997: check character of the organisation part, characters 9–17; 10 is written X, 11 is written 0. */
function organizationCheck(body8: string): string {
  const sum = ORGANIZATION_WEIGHTS.reduce(
    (total, weight, index) => total + weight * Number.parseInt(body8.charAt(index), 36),
    0,
  );
  const check = 11 - (sum % 11);
  return check === 10 ? "X" : check === 11 ? "0" : String(check);
}

function isAuthority(character: string): character is AuthorityCode {
  return Object.hasOwn(AUTHORITY_CLASSES, character);
}

function classOf(authority: AuthorityCode | null, code: string): OrganizationClass | null {
  if (!authority) return null;
  const classes: readonly string[] = AUTHORITY_CLASSES[authority];
  return classes.includes(code.charAt(1)) ? (code.slice(0, 2) as OrganizationClass) : null;
}

/** True where the registering office is one that exists only in demonstration data. */
function isDemonstrationOffice(region: string): boolean {
  return DEMONSTRATION_OFFICES.has(region);
}

/** The warning does not make a code unusable; every other problem does. */
export function blocksUse(problem: CreditCodeProblem): boolean {
  return problem !== "regionUnknown";
}

function shapeProblems(code: string): CreditCodeProblem[] {
  const length = [...code].length;
  if (length === 0) return ["empty"];
  const problems: CreditCodeProblem[] = [];
  if (length < LENGTH) problems.push("tooShort");
  if (length > LENGTH) problems.push("tooLong");
  if ([...code].some((character) => !ALPHABET.includes(character))) problems.push("illegalCharacter");
  return problems;
}

/**
 * Reads a unified social credit code (GB 32100-2015) as typed and says everything that is wrong with it.
 * `knowsRegion` answers for a six-digit office code; without it the office is not judged.
 */
export function inspectCreditCode(
  input: string,
  knowsRegion: (region: string) => boolean = () => true,
): CreditCodeInspection {
  const code = normalizeTypedCode(input);
  const shape = shapeProblems(code);
  if (shape.length > 0) {
    const shown = [...code].slice(0, LONGEST_SHOWN).join("");
    return {
      code: shown,
      valid: false,
      problems: shape,
      authority: null,
      organizationClass: null,
      region: null,
    };
  }
  const authority = isAuthority(code.charAt(0)) ? (code.charAt(0) as AuthorityCode) : null;
  const organizationClass = classOf(authority, code);
  const region = code.slice(2, 8);
  const organizationHolds = organizationCheck(code.slice(8, 16)) === code.charAt(16);
  const codeHolds = creditCodeCheck(code.slice(0, 17)) === code.charAt(17);
  const problems: CreditCodeProblem[] = [];
  if (!authority) problems.push("unknownAuthority");
  else if (!organizationClass) problems.push("unknownClass");
  if (!organizationHolds) problems.push("organizationCheck");
  if (!codeHolds) problems.push("creditCodeCheck");
  if (!isDemonstrationOffice(region) && !knowsRegion(region)) problems.push("regionUnknown");
  return { code, valid: organizationHolds && codeHolds, problems, authority, organizationClass, region };
}

/**
 * Completes a code from its first eight characters (authority, class, office) and the eight of the organisation body.
 * @throws RangeError where a part has the wrong length or an illegal character.
 */
export function completeCreditCode(first8: string, body8: string): string {
  for (const part of [first8, body8]) {
    if (part.length !== 8 || [...part].some((character) => !ALPHABET.includes(character))) {
      throw new RangeError(`Not eight characters of a credit code: ${part}`);
    }
  }
  const first17 = first8 + body8 + organizationCheck(body8);
  return first17 + creditCodeCheck(first17);
}
