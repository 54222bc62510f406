import { plans } from "../sidebar/plans/start-plans.tsx";

globalThis.MatchSheetLate = { ...globalThis.MatchSheetLate, plans };
