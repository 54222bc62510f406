/** The specialties as the written list has them, typed a second time, so that a slip in the core's own table shows. */

/** Ultra, High (Competitive), Moderate (Mid), Less. */
export type TierLetter = "U" | "H" | "M" | "L";
export type TargetGroup = 1 | 2 | 3 | 4;

export interface ListedSpecialty {
  readonly name: string;
  readonly code: string;
  readonly pivot: TierLetter;
  readonly recovery: TierLetter;
  readonly group: TargetGroup;
  readonly kinds: string;
  /** No source places it. */
  readonly inferred: boolean;
}

export const tierWords = {
  pivot: { U: "Ultra-Competitive", H: "High-Competitive", M: "Moderate", L: "Less Competitive" },
  recovery: { U: "Ultra-Competitive", H: "Competitive", M: "Mid-Competitive", L: "Less Competitive" },
} as const;

type SingleLine = readonly [name: string, code: string, placed: string, group: TargetGroup, kinds: string, aliases: string];

// `placed`: the tier in pivot, then in recovery; a star where no source places it.
// biome-ignore format: a table is read by rows.
const singleLines: readonly SingleLine[] = [
  ["Anesthesiology", "040", "H H", 2, "procedural acute", "anes|anesthesia|anesth|gas"],
  ["Child Neurology", "185", "M M *", 2, "cognitive", "child neuro|peds neuro|pediatric neurology"],
  ["Dermatology", "080", "U U", 4, "outpatient procedural", "derm"],
  ["Emergency Medicine", "110", "H H", 2, "acute procedural", "em|er|emergency|emergency med"],
  ["Family Medicine", "120", "L L", 1, "outpatient cognitive", "fm|fp|family|family med|fam med|family practice"],
  ["General Surgery", "440", "M M", 3, "procedural inpatient", "gs|gen surg|gen surgery|surgery|surg|surgery general"],
  ["Internal Medicine", "140", "M M", 1, "cognitive inpatient", "im|internal med|int med|medicine|internal medicine university|im university|academic im"],
  ["Internal Medicine (community)", "140", "L M", 1, "cognitive inpatient", "im community|community im|community internal medicine"],
  ["Interventional Radiology", "416", "H H *", 3, "procedural diagnostic", "ir|vir|dr/ir|ir/dr|interventional rads"],
  ["Medical Genetics and Genomics", "130", "L L *", 1, "cognitive outpatient", "genetics|med gen|medical genetics"],
  ["Medicine-Pediatrics", "700", "M M *", 2, "cognitive inpatient", "med-peds|meds/peds|medpeds|im/peds"],
  ["Neurological Surgery", "160", "U U", 4, "procedural inpatient", "nsgy|neurosurg|neurosurgery|neuro surgery"],
  ["Neurology", "180", "M L", 2, "cognitive inpatient", "neuro|adult neurology"],
  ["Nuclear Medicine", "200", "L L *", 1, "diagnostic", "nuc med|nuclear med"],
  ["Obstetrics and Gynecology", "220", "M M", 2, "procedural inpatient", "ob|obgyn|ob/gyn|ob-gyn|o&g|obstetrics|gyn|gynecology"],
  ["Ophthalmology", "240", "H H", 3, "procedural outpatient", "ophtho|optho|opthalmology|ophth|eye"],
  ["Orthopedic Surgery", "260", "U U", 4, "procedural inpatient", "ortho|orthopedics|ortho surg"],
  ["Otolaryngology", "280", "U U", 4, "procedural outpatient", "ent|oto|oto-hns|ohns|head and neck|otolaryngology head and neck surgery|orl"],
  ["Pathology", "300", "L L", 1, "diagnostic", "path|ap/cp|anatomic and clinical pathology"],
  ["Pediatrics", "320", "L L", 1, "cognitive inpatient", "peds|pedi"],
  ["Physical Medicine and Rehabilitation", "340", "L L *", 1, "outpatient procedural", "pm&r|pmr|physiatry|rehab"],
  ["Plastic Surgery", "362", "U U", 4, "procedural inpatient", "plastics|prs|plastic and reconstructive"],
  ["Preventive Medicine", "380", "L L *", 1, "outpatient cognitive", "prev med|occ med|occupational medicine|aerospace medicine"],
  ["Psychiatry", "400", "L L", 1, "cognitive outpatient", "psych|psy"],
  ["Radiation Oncology", "430", "U U", 4, "outpatient diagnostic", "rad onc|radonc|radiation"],
  ["Radiology", "420", "H H", 3, "diagnostic", "rads|dr|diagnostic radiology|diagnostic rads|radiology diagnostic"],
  ["Thoracic Surgery", "461", "U U", 4, "procedural inpatient", "ct surgery|cardiothoracic|cts|i6|i-6|integrated thoracic"],
  ["Urology", "480", "H H", 3, "procedural outpatient", "uro"],
  ["Vascular Surgery", "451", "U U", 4, "procedural inpatient", "vascular|integrated vascular"],
];

/** A first year only: a name and aliases, but no tier. */
// biome-ignore format: a table is read by rows.
export const firstYears: readonly (readonly [name: string, aliases: string])[] = [
  ["Transitional Year", "ty|transitional"],
  ["Preliminary Medicine", "prelim|prelim medicine|prelim im|im prelim|medicine preliminary"],
  ["Preliminary Surgery", "prelim surgery|prelim surg|surgery preliminary"],
];

type CombinedLine = readonly [name: string, code: string, placed: string, group: TargetGroup, kinds: string, shortNames: string];

/** Two boards in one program: the stricter tier and target group of the parts, worked out by hand, and the kinds of both. */
// biome-ignore format: a table is read by rows.
const combinedLines: readonly CombinedLine[] = [
  ["Emergency Medicine/Internal Medicine", "705", "H H", 2, "acute procedural cognitive inpatient", "EM/IM|IM/EM"],
  ["Internal Medicine/Psychiatry", "715", "M M", 1, "cognitive inpatient outpatient", "Med-Psych|Psych-Med|IM/Psych|Psych/IM"],
  ["Family Medicine/Psychiatry", "720", "L L", 1, "outpatient cognitive", "FM/Psych|Psych/FM"],
  ["Pediatrics/Emergency Medicine", "725", "H H", 2, "cognitive inpatient acute procedural", "Peds/EM|EM/Peds"],
  ["Pediatrics/Anesthesiology", "726", "H H", 2, "cognitive inpatient procedural acute", "Peds/Anes|Anesthesia/Peds"],
  ["Triple Board", "730", "L L", 1, "cognitive inpatient outpatient", "triple board"],
  ["Pediatrics/Physical Medicine and Rehabilitation", "735", "L L", 1, "cognitive inpatient outpatient procedural", "Peds/PM&R|PM&R/Peds|PMR/Peds"],
  ["Internal Medicine/Anesthesiology", "742", "H H", 2, "cognitive inpatient procedural acute", "IM/Anes|Anesthesia/IM"],
  ["Psychiatry/Neurology", "755", "M L", 2, "cognitive outpatient inpatient", "Psych/Neuro|Neuro/Psych"],
  ["Pediatrics/Medical Genetics", "765", "L L", 1, "cognitive inpatient outpatient", "Peds/Genetics|Genetics/Peds|Pediatrics/Medical Genetics and Genomics"],
  ["Internal Medicine/Medical Genetics", "766", "M M", 1, "cognitive inpatient outpatient", "IM/Genetics|Genetics/IM"],
  ["Internal Medicine/Dermatology", "785", "U U", 4, "cognitive inpatient outpatient procedural", "IM/Derm|Derm/IM"],
  ["Internal Medicine/Preventive Medicine", "751", "M M", 1, "cognitive inpatient outpatient", "IM/Prev Med|Prev Med/IM"],
  ["Family Medicine/Preventive Medicine", "752", "L L", 1, "outpatient cognitive", "FM/Prev Med|Prev Med/FM"],
  ["Radiology/Nuclear Medicine", "770", "H H", 3, "diagnostic", "Rads/Nuc Med|Nuc Med/Rads|DR/Nuclear Med|Diagnostic Radiology/Nuclear Medicine"],
  ["Emergency Medicine/Family Medicine", "795", "H H", 2, "acute procedural outpatient cognitive", "EM/FM|FM/EM"],
  ["Emergency Medicine/Anesthesiology", "796", "H H", 2, "acute procedural", "EM/Anes|Anes/EM"],
];

function listed([name, code, placed, group, kinds]: SingleLine): ListedSpecialty {
  const [pivot, recovery, star] = placed.split(" ") as [TierLetter, TierLetter, string?];
  return { name, code, pivot, recovery, group, kinds, inferred: star === "*" };
}

export const singles: readonly ListedSpecialty[] = singleLines.map(listed);
export const combinations: readonly ListedSpecialty[] = combinedLines.map((line) => ({ ...listed(line), inferred: true }));
/** Every specialty that has a tier. */
export const tiered: readonly ListedSpecialty[] = [...singles, ...combinations];

function namesOf(lines: readonly (readonly [string, ...unknown[]])[]): [typed: string, name: string][] {
  return lines.flatMap((line) => [line[0], ...String(line.at(-1)).split("|")].map((typed): [string, string] => [typed, line[0]]));
}

/** What applicants type, each with the name that it stands for. */
export const singleNames = namesOf(singleLines);
export const combinedNames = namesOf(combinedLines);
export const firstYearNames = namesOf(firstYears);

function listedSpecialty(name: string): ListedSpecialty {
  const found = tiered.find((specialty) => specialty.name === name);
  if (!found) throw new Error(`The list has no ${name}.`);
  return found;
}

/** One for each way that a specialty can take through the rules: each tier in either source, each target group, with a threshold and without. */
export const tellingSpecialties: readonly ListedSpecialty[] = [
  "Dermatology",
  "Orthopedic Surgery",
  "Plastic Surgery",
  "Radiology",
  "Urology",
  "Anesthesiology",
  "General Surgery",
  "Internal Medicine",
  "Neurology",
  "Internal Medicine (community)",
  "Pathology",
  "Internal Medicine/Dermatology",
].map(listedSpecialty);
