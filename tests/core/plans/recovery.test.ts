import { recovery, recoveryTable } from "../../../core/plans/recovery.ts";
import { goldenTexts, tableLaws } from "./golden.ts";

goldenTexts("recovery", recovery);
tableLaws(recoveryTable);
