import {
  CommandType,
  type ICommandInfo,
  IConfigService,
  type IExecutionOptions,
  type IWorkbookData,
  LocaleType,
  LogLevel,
  mergeLocales,
  Univer,
} from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import conditionalEn from "@univerjs/preset-sheets-conditional-formatting/locales/en-US";
import { FormulaDataModel, LexerTreeBuilder, PLUGIN_CONFIG_KEY_BASE, UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreEn from "@univerjs/preset-sheets-core/locales/en-US";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import validationEn from "@univerjs/preset-sheets-data-validation/locales/en-US";
import { defaultTheme } from "@univerjs/themes";
import { functions } from "../core/functions.ts";
import { WorkbookError } from "../sidebar/workbook.ts";
import { firstCalculation } from "./first-calculation.ts";
import { formulaSettings } from "./register-functions.ts";
import { Sentences } from "./sentences.ts";

/** Cell protection needs accounts, which this page does not have. */
const hiddenMenus = [
  "sheet.contextMenu.permission",
  "sheet.toolbar.menu.permission",
  "sheet.command.add-range-protection-from-toolbar",
  "sheet.command.add-range-protection-from-context-menu",
  "sheet.command.add-range-protection-from-sheet-bar",
];

function createUniver(container: HTMLElement, dark: boolean, sentences: Sentences): Univer {
  const univer = new Univer({
    theme: defaultTheme,
    darkMode: dark,
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: mergeLocales(coreEn, conditionalEn, validationEn) },
    logLevel: LogLevel.WARN,
  });
  const presets = [
    UniverSheetsCorePreset({
      container,
      ribbonType: "simple",
      disableAutoFocus: true,
      sheets: { disableForceStringMark: true, disableForceStringAlert: true },
      menu: Object.fromEntries(hiddenMenus.map((id) => [id, { hidden: true }])),
      formula: formulaSettings(functions, sentences),
    }),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsDataValidationPreset(),
  ];
  for (const plugin of presets.flatMap((preset) => preset.plugins)) {
    const [type, options] = Array.isArray(plugin) ? plugin : [plugin, undefined];
    univer.registerPlugin(type as never, options as never);
  }
  return univer;
}

/** What may be typed into cells is part of the workbook, and no formula looks at it. */
const changesEntries = "data-validation.mutation.";
const edits = ["sheet.mutation.", changesEntries];

/** Edits of the workbook, as opposed to selecting, scrolling and what the calculation itself writes. */
function isEdit({ type, id }: Readonly<ICommandInfo>, options?: IExecutionOptions): boolean {
  if (type !== CommandType.MUTATION || !edits.some((start) => id.startsWith(start))) return false;
  return options?.applyFormulaCalculationResult !== true;
}

/** The grid's own event leaves out selections that were not made by hand. */
const selects = new Set(["sheet.operation.set-selections", "sheet.operation.set-worksheet-active"]);
const movesCells = /(insert|remove|move|reorder)-/;
const longestCalculation = 20_000;
const stillCalculating =
  "The grid is still calculating this workbook’s formulas, so nothing was done. Wait until it is through, then try again.";

/** The grid of the page: Univer with every function of the catalog. */
export class Grid {
  readonly api: FUniver;
  readonly sentences = new Sentences();
  readonly #univer: Univer;
  readonly #editListeners: (() => void)[] = [];
  readonly #calculatedListeners: (() => void)[] = [];
  readonly #selectListeners: (() => void)[] = [];
  #recalculating = false;
  #watching = false;

  constructor(container: HTMLElement, dark: boolean) {
    this.#univer = createUniver(container, dark, this.sentences);
    this.api = FUniver.newAPI(this.#univer);
    this.api.onCommandExecuted((command, options) => {
      if (selects.has(command.id)) for (const listener of this.#selectListeners) listener();
      if (!isEdit(command, options)) return;
      if (movesCells.test(command.id)) this.sentences.clear();
      this.#recalculating ||= !command.id.startsWith(changesEntries);
      for (const listener of this.#editListeners) listener();
    });
  }

  /** Puts a workbook in the place of the one that is open. */
  open(snapshot: IWorkbookData): void {
    const before = this.api.getActiveWorkbook();
    if (before) this.#close(before.getId());
    this.sentences.clear();
    // The grid remembers formulas by their text, with the cells that their names stood for in the workbook before.
    this.#univer.__getInjector().get(LexerTreeBuilder).dispose();
    const settings = { initialFormulaComputing: firstCalculation(snapshot) };
    this.#univer.__getInjector().get(IConfigService).setConfig(PLUGIN_CONFIG_KEY_BASE, settings, { merge: true });
    this.api.createWorkbook(snapshot);
    this.#recalculating = true;
    this.#watchCalculation();
  }

  /** The grid may be about to check a cell of the workbook against its input rules: that it is gone by then is no fault. */
  #close(id: string): void {
    const late = (event: PromiseRejectionEvent): void => {
      if (event.reason instanceof Error && event.reason.message === `cannot find current workbook, unitId: ${id}`) event.preventDefault();
    };
    window.addEventListener("unhandledrejection", late);
    this.api.disposeUnit(id);
  }

  onEdit(listener: () => void): void {
    this.#editListeners.push(listener);
  }

  onSelect(listener: () => void): void {
    this.#selectListeners.push(listener);
  }

  onCalculated(listener: () => void): void {
    this.#calculatedListeners.push(listener);
  }

  /** Waits until every formula shows what it gives for the last edit; a book that takes very long is told. */
  async settled(): Promise<void> {
    if (!this.#recalculating) return;
    if (this.#holdsFormulas()) {
      // The grid's only reason to give up is the time.
      await this.api
        .getFormula()
        .onCalculationResultApplied(longestCalculation)
        .catch(() => {
          throw new WorkbookError("busy", stillCalculating);
        });
    }
    this.#recalculating = false;
  }

  /** The engine is there only after the first workbook. */
  #watchCalculation(): void {
    if (this.#watching) return;
    this.#watching = true;
    this.api.getFormula().calculationResultApplied(() => {
      this.#recalculating = false;
      for (const listener of this.#calculatedListeners) listener();
    });
  }

  #holdsFormulas(): boolean {
    const unitId = this.api.getActiveWorkbook()?.getId() ?? "";
    const sheets = this.#univer.__getInjector().get(FormulaDataModel).getFormulaData()[unitId] ?? {};
    return Object.values(sheets).some((cells) => Object.keys(cells ?? {}).length > 0);
  }
}
