/**
 * What the user tells about themselves: the fields of the Profile sheet, one a row, the value in the second column under a
 * workbook-wide name, so that formulas and the sidebar read the same cell. A field is found by its name, never by its place.
 */
export const notYet = "Not yet";
export const applicantTypes = ["US MD", "US DO", "US IMG", "Non-US IMG"] as const;
export const clinicalRecords = ["Strong", "Average", "Weak"] as const;
export const researchOutputs = ["None", "Some", "Strong"] as const;
export const geographies = ["Anywhere", "Some regions", "One area"] as const;

export type FieldKind = "score" | "step1" | "date" | "specialty" | "choice" | "flag" | "kept";
/** Fields that belong together on a screen; strengths and concerns are counted. "kept" is no question: MatchSheet's own notes. */
export type FieldGroup = "exams" | "applicant" | "target" | "strengths" | "concerns" | "record" | "kept";

export interface ProfileField {
  readonly key: string;
  readonly group: FieldGroup;
  readonly kind: FieldKind;
  readonly label: string;
  /** The defined name (Google: named range) of the value's cell. */
  readonly name: string;
  /** What the field changes, shown beside it. */
  readonly note: string;
  readonly choices?: readonly string[];
}

const lifts = "Counts as a strength: two more strengths than concerns lift the grade one step.";
const lowers = "Counts as a concern: one more concern than strengths lowers the grade one step.";

// biome-ignore format: a table is read by rows.
export const profileFields = [
  { key: "score", group: "exams", kind: "score", label: "Step 2 CK score", name: "MatchSheet_Score", note: "A whole number, or Not yet. Every bucket and tier starts from it." },
  { key: "step1", group: "exams", kind: "step1", label: "Step 1", name: "MatchSheet_Step1", note: "Pass, Fail or a number. Sets the trend, the flag and the outlook." },
  { key: "examDate", group: "exams", kind: "date", label: "Step 2 CK exam date", name: "MatchSheet_ExamDate", note: "Says whether the score arrives in time." },
  { key: "applicantType", group: "applicant", kind: "choice", label: "Applicant type", name: "MatchSheet_ApplicantType", choices: applicantTypes, note: "For an international graduate a drop weighs more." },
  { key: "late", group: "applicant", kind: "flag", label: "Late in the cycle", name: "MatchSheet_Late", note: "A constraining score late in the cycle asks for a fuller pivot." },
  { key: "specialty", group: "target", kind: "specialty", label: "Target specialty", name: "MatchSheet_Specialty", note: "Sets the tier, the list size and the mix you are compared with." },
  { key: "secondChoice", group: "target", kind: "specialty", label: "Second choice", name: "MatchSheet_SecondChoice", note: "Stands beside the target in a dual application." },
  { key: "geography", group: "target", kind: "choice", label: "Where you can go", name: "MatchSheet_Geography", choices: geographies, note: "One area makes a constrained list riskier." },
  { key: "honors", group: "strengths", kind: "flag", label: "Honors in core clerkships", name: "MatchSheet_Honors", note: lifts },
  { key: "strongLetters", group: "strengths", kind: "flag", label: "Strong letters from known faculty", name: "MatchSheet_StrongLetters", note: lifts },
  { key: "homeProgram", group: "strengths", kind: "flag", label: "Home program in the specialty", name: "MatchSheet_HomeProgram", note: lifts },
  { key: "alignedResearch", group: "strengths", kind: "flag", label: "Research in the specialty", name: "MatchSheet_AlignedResearch", note: lifts },
  { key: "honorSociety", group: "strengths", kind: "flag", label: "AOA or Gold Humanism", name: "MatchSheet_HonorSociety", note: lifts },
  { key: "failedExam", group: "concerns", kind: "flag", label: "A failed exam", name: "MatchSheet_FailedExam", note: lowers },
  { key: "professionalism", group: "concerns", kind: "flag", label: "A professionalism problem on record", name: "MatchSheet_Professionalism", note: lowers },
  { key: "noExposure", group: "concerns", kind: "flag", label: "No exposure to the specialty", name: "MatchSheet_NoExposure", note: lowers },
  { key: "weakLetters", group: "concerns", kind: "flag", label: "Weak or generic letters", name: "MatchSheet_WeakLetters", note: lowers },
  { key: "clinicalRecord", group: "record", kind: "choice", label: "Clinical record", name: "MatchSheet_ClinicalRecord", choices: clinicalRecords, note: "A weak record turns a big drop into a red flag." },
  { key: "research", group: "record", kind: "choice", label: "Research output", name: "MatchSheet_Research", choices: researchOutputs, note: "Shapes the recovery plan." },
  { key: "wizard", group: "kept", kind: "kept", label: "Kept for the sidebar", name: "MatchSheet_Wizard", note: "Where you left off, which columns you confirmed, and what you weigh when choosing. Empty it to begin anew." },
] as const satisfies readonly ProfileField[];

export type ProfileKey = (typeof profileFields)[number]["key"];
/** A field that the user answers. */
export type AnswerKey = Exclude<ProfileKey, "wizard">;
export type StrengthKey = Extract<(typeof profileFields)[number], { group: "strengths" }>["key"];
export type ConcernKey = Extract<(typeof profileFields)[number], { group: "concerns" }>["key"];
