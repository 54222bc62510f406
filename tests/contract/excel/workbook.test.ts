import { describeWorkbook } from "../workbook-contract.ts";
import { openInExcel } from "./contract-host.ts";

describeWorkbook("Excel", { open: async (sheets) => openInExcel(sheets), runs: 100 });
