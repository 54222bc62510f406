export { type AuditOptions, auditList, type ListAudit } from "./audit-list.ts";
export { readBucketWord } from "./bucket-words.ts";
export { type ChooseOptions, type ChosenProgram, choosePrograms, type OpenPlaces, type ProgramChoice } from "./choose-programs.ts";
export { type ColumnKey, columnKeys, type DetectedColumn, type DetectedColumns, type DetectedTable } from "./column-keys.ts";
export { detectColumns, type PassedOver, type WeighedTable, weighColumns } from "./detect-columns.ts";
export { type DuplicateGroup, findDuplicates } from "./find-duplicates.ts";
export { type PreferenceKey, type PreferenceWeights, preferenceKeys, type TypePreferences } from "./preferences.ts";
export { type ListedProgram, type ProgramList, type ReadColumns, readPrograms, type SkippedRow } from "./read-programs.ts";
export { type SortedProgram, sortPrograms } from "./sort-programs.ts";
