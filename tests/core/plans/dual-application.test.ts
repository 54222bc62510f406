import { dualApplication, dualApplicationTable } from "../../../core/plans/dual-application.ts";
import { goldenTexts, tableLaws } from "./golden.ts";

goldenTexts("dual-application", dualApplication);
tableLaws(dualApplicationTable);
