import type { Source } from "./decide.ts";

/** Most competitive first, everywhere. */
export const pivotTierNames = ["Ultra-Competitive", "High-Competitive", "Moderate", "Less Competitive"] as const;
export type PivotTier = (typeof pivotTierNames)[number];

/** The same four places in the words of `recovery`. */
export const recoveryTierNames = ["Ultra-Competitive", "Competitive", "Mid-Competitive", "Less Competitive"] as const;
export type RecoveryTier = (typeof recoveryTierNames)[number];

/** What the work is like, for finding adjacent specialties. */
export type WorkKind = "procedural" | "acute" | "cognitive" | "outpatient" | "inpatient" | "diagnostic";

export interface SpecialtyRow {
  readonly name: string;
  /** The three digits inside NRMP codes and at the head of ACGME ids. */
  readonly code: string;
  /** What applicants type, separated by commas. */
  readonly aliases: string;
  /** The place in the `pivot` tiers; absent for a first year only. */
  readonly tier?: PivotTier;
  /** Who places it there. */
  readonly placedBy?: Source;
  /** Where `recovery` places it; absent where it does not. */
  readonly recovery?: RecoveryTier;
  readonly kinds: readonly WorkKind[];
}

const ultra = "Ultra-Competitive";
const high = "High-Competitive";
const moderate = "Moderate";
const less = "Less Competitive";

/** Every specialty that MatchSheet knows, one a row. The codes are public (ACGME); the tiers are each source's own. */
// biome-ignore format: a table is read by rows.
export const specialtyRows: readonly SpecialtyRow[] = [
  { name: "Anesthesiology", code: "040", aliases: "anes, anesthesia, anesth, gas", tier: high, placedBy: "pivot", recovery: "Competitive", kinds: ["procedural", "acute"] },
  { name: "Child Neurology", code: "185", aliases: "child neuro, peds neuro, pediatric neurology", tier: moderate, placedBy: "inferred", kinds: ["cognitive"] },
  { name: "Dermatology", code: "080", aliases: "derm", tier: ultra, placedBy: "pivot", recovery: ultra, kinds: ["outpatient", "procedural"] },
  { name: "Emergency Medicine", code: "110", aliases: "em, er, emergency, emergency med", tier: high, placedBy: "pivot", recovery: "Competitive", kinds: ["acute", "procedural"] },
  { name: "Family Medicine", code: "120", aliases: "fm, fp, family, family med, fam med, family practice", tier: less, placedBy: "pivot", recovery: less, kinds: ["outpatient", "cognitive"] },
  { name: "General Surgery", code: "440", aliases: "gs, gen surg, gen surgery, surgery, surg, surgery general", tier: moderate, placedBy: "pivot", recovery: "Mid-Competitive", kinds: ["procedural", "inpatient"] },
  { name: "Internal Medicine", code: "140", aliases: "im, internal med, int med, medicine, internal medicine university, im university, academic im", tier: moderate, placedBy: "pivot", recovery: "Mid-Competitive", kinds: ["cognitive", "inpatient"] },
  { name: "Internal Medicine (community)", code: "140", aliases: "im community, community im, community internal medicine", tier: less, placedBy: "pivot", recovery: "Mid-Competitive", kinds: ["cognitive", "inpatient"] },
  { name: "Interventional Radiology", code: "416", aliases: "ir, vir, dr/ir, ir/dr, interventional rads", tier: high, placedBy: "inferred", kinds: ["procedural", "diagnostic"] },
  { name: "Medical Genetics and Genomics", code: "130", aliases: "genetics, med gen, medical genetics", tier: less, placedBy: "inferred", kinds: ["cognitive", "outpatient"] },
  { name: "Medicine-Pediatrics", code: "700", aliases: "med-peds, meds/peds, medpeds, im/peds", tier: moderate, placedBy: "inferred", kinds: ["cognitive", "inpatient"] },
  { name: "Neurological Surgery", code: "160", aliases: "nsgy, neurosurg, neurosurgery, neuro surgery", tier: ultra, placedBy: "pivot", kinds: ["procedural", "inpatient"] },
  { name: "Neurology", code: "180", aliases: "neuro, adult neurology", tier: moderate, placedBy: "pivot", recovery: less, kinds: ["cognitive", "inpatient"] },
  { name: "Nuclear Medicine", code: "200", aliases: "nuc med, nuclear med", tier: less, placedBy: "inferred", kinds: ["diagnostic"] },
  { name: "Obstetrics and Gynecology", code: "220", aliases: "ob, obgyn, ob/gyn, ob-gyn, o&g, obstetrics, gyn, gynecology", tier: moderate, placedBy: "pivot", recovery: "Mid-Competitive", kinds: ["procedural", "inpatient"] },
  { name: "Ophthalmology", code: "240", aliases: "ophtho, optho, opthalmology, ophth, eye", tier: high, placedBy: "pivot", kinds: ["procedural", "outpatient"] },
  { name: "Orthopedic Surgery", code: "260", aliases: "ortho, orthopedics, ortho surg", tier: ultra, placedBy: "pivot", recovery: ultra, kinds: ["procedural", "inpatient"] },
  { name: "Otolaryngology", code: "280", aliases: "ent, oto, oto-hns, ohns, head and neck, otolaryngology head and neck surgery, orl", tier: ultra, placedBy: "pivot", recovery: ultra, kinds: ["procedural", "outpatient"] },
  { name: "Pathology", code: "300", aliases: "path, ap/cp, anatomic and clinical pathology", tier: less, placedBy: "pivot", kinds: ["diagnostic"] },
  { name: "Pediatrics", code: "320", aliases: "peds, pedi", tier: less, placedBy: "pivot", recovery: less, kinds: ["cognitive", "inpatient"] },
  { name: "Physical Medicine and Rehabilitation", code: "340", aliases: "pm&r, pmr, physiatry, rehab", tier: less, placedBy: "inferred", kinds: ["outpatient", "procedural"] },
  { name: "Plastic Surgery", code: "362", aliases: "plastics, prs, plastic and reconstructive", tier: ultra, placedBy: "pivot", recovery: ultra, kinds: ["procedural", "inpatient"] },
  { name: "Preventive Medicine", code: "380", aliases: "prev med, occ med, occupational medicine, aerospace medicine", tier: less, placedBy: "inferred", kinds: ["outpatient", "cognitive"] },
  { name: "Psychiatry", code: "400", aliases: "psych, psy", tier: less, placedBy: "pivot", recovery: less, kinds: ["cognitive", "outpatient"] },
  { name: "Radiation Oncology", code: "430", aliases: "rad onc, radonc, radiation", tier: ultra, placedBy: "drop", kinds: ["outpatient", "diagnostic"] },
  { name: "Radiology", code: "420", aliases: "rads, dr, diagnostic radiology, diagnostic rads, radiology diagnostic", tier: high, placedBy: "pivot", recovery: "Competitive", kinds: ["diagnostic"] },
  { name: "Thoracic Surgery", code: "461", aliases: "ct surgery, cardiothoracic, cts, i6, i-6, integrated thoracic", tier: ultra, placedBy: "compensate", kinds: ["procedural", "inpatient"] },
  { name: "Urology", code: "480", aliases: "uro", tier: high, placedBy: "pivot", kinds: ["procedural", "outpatient"] },
  { name: "Vascular Surgery", code: "451", aliases: "vascular, integrated vascular", tier: ultra, placedBy: "compensate", kinds: ["procedural", "inpatient"] },
  { name: "Transitional Year", code: "999", aliases: "ty, transitional", kinds: [] },
  { name: "Preliminary Medicine", code: "140P", aliases: "prelim, prelim medicine, prelim im, im prelim, medicine preliminary", kinds: [] },
  { name: "Preliminary Surgery", code: "440P", aliases: "prelim surgery, prelim surg, surgery preliminary", kinds: [] },
];

export interface CombinedRow {
  readonly code: string;
  /** The two or more specialties trained together, in the order of the program's name. */
  readonly parts: readonly string[];
  /** Where the name is not its parts joined by a slash. */
  readonly name?: string;
  readonly aliases?: string;
}

/** Programs that train for two boards. They take the stricter tier of their parts and the kinds of both. */
// biome-ignore format: a table is read by rows.
export const combinedRows: readonly CombinedRow[] = [
  { code: "705", parts: ["Emergency Medicine", "Internal Medicine"] },
  { code: "715", parts: ["Internal Medicine", "Psychiatry"], aliases: "med-psych, psych-med" },
  { code: "720", parts: ["Family Medicine", "Psychiatry"] },
  { code: "725", parts: ["Pediatrics", "Emergency Medicine"] },
  { code: "726", parts: ["Pediatrics", "Anesthesiology"] },
  { code: "730", parts: ["Pediatrics", "Psychiatry"], name: "Triple Board", aliases: "pediatrics/psychiatry/child and adolescent psychiatry, peds/psych/child psych" },
  { code: "735", parts: ["Pediatrics", "Physical Medicine and Rehabilitation"] },
  { code: "742", parts: ["Internal Medicine", "Anesthesiology"], aliases: "med-anes, anes-med" },
  { code: "755", parts: ["Psychiatry", "Neurology"] },
  { code: "765", parts: ["Pediatrics", "Medical Genetics"] },
  { code: "766", parts: ["Internal Medicine", "Medical Genetics"] },
  { code: "785", parts: ["Internal Medicine", "Dermatology"], aliases: "med-derm, derm-med" },
  { code: "751", parts: ["Internal Medicine", "Preventive Medicine"] },
  { code: "752", parts: ["Family Medicine", "Preventive Medicine"] },
  { code: "770", parts: ["Radiology", "Nuclear Medicine"] },
  { code: "795", parts: ["Emergency Medicine", "Family Medicine"] },
  { code: "796", parts: ["Emergency Medicine", "Anesthesiology"] },
];
