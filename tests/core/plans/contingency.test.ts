import { contingency, contingencyTable } from "../../../core/plans/contingency.ts";
import { goldenTexts, tableLaws } from "./golden.ts";

goldenTexts("contingency", contingency);
tableLaws(contingencyTable);
