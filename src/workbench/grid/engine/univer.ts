import {
  type ICommandService,
  LocaleType,
  mergeLocales,
  Univer,
  type Injector,
  type IUniverConfig,
  type Plugin,
  type PluginCtor,
} from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverSheetsCorePreset, UniverUIPlugin } from "@univerjs/preset-sheets-core";
import coreTexts from "@univerjs/preset-sheets-core/locales/en-US";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import conditionalFormattingTexts from "@univerjs/preset-sheets-conditional-formatting/locales/en-US";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import dataValidationTexts from "@univerjs/preset-sheets-data-validation/locales/en-US";
import { UniverSheetsFilterPreset } from "@univerjs/preset-sheets-filter";
import filterTexts from "@univerjs/preset-sheets-filter/locales/en-US";
import { UniverSheetsSortPreset } from "@univerjs/preset-sheets-sort";
import sortTexts from "@univerjs/preset-sheets-sort/locales/en-US";
import { UniverSheetsTablePlugin, UniverSheetsTableUIPlugin } from "@univerjs/preset-sheets-table";
import tableTexts from "@univerjs/preset-sheets-table/locales/en-US";
import type { FWorkbook } from "@univerjs/sheets/facade";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import "@univerjs/preset-sheets-filter/lib/index.css";
import "@univerjs/preset-sheets-sort/lib/index.css";
import "@univerjs/preset-sheets-table/lib/index.css";
import "@univerjs/sheets-conditional-formatting/facade";
import "@univerjs/sheets-data-validation/facade";
import "@univerjs/sheets-table/facade";
import { promptly } from "./prompt-ui";

type Preset = { plugins: (PluginCtor<Plugin> | [PluginCtor<Plugin>, unknown])[] };
type CoreOptions = NonNullable<Parameters<typeof UniverSheetsCorePreset>[0]>;

/** The engine, and the one workbook that it holds. */
export interface Book {
  readonly api: FUniver;
  readonly workbook: FWorkbook;
  readonly injector: Injector;
  readonly commands: ICommandService;
  /** The engine's name for the workbook. */
  readonly unit: string;
}

/**
 * The spreadsheet engine with the presets of the workbench.
 * Put together here and not by `@univerjs/presets`, which drags in packages that have no licence.
 */
export function createUniver(core: CoreOptions, isDark: boolean): { univer: Univer; api: FUniver } {
  const presets = [
    UniverSheetsCorePreset(core),
    UniverSheetsConditionalFormattingPreset(),
    // As in Excel a table has no tab over it: that would lie over the rows above.
    { plugins: [UniverSheetsTablePlugin, [UniverSheetsTableUIPlugin, { hideAnchor: true }]] },
    UniverSheetsDataValidationPreset(),
    UniverSheetsFilterPreset(),
    UniverSheetsSortPreset(),
  ] as Preset[];
  const texts = mergeLocales(coreTexts, conditionalFormattingTexts, tableTexts, dataValidationTexts, filterTexts, sortTexts);
  const univer = new Univer({
    darkMode: isDark,
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: texts } as IUniverConfig["locales"],
  });
  // Presets repeat one another's plugins: the last one given counts.
  const plugins = new Map(
    presets
      .flatMap(({ plugins }) => plugins)
      .map((plugin) => {
        const [ctor, options] = Array.isArray(plugin) ? plugin : [plugin, undefined];
        return [ctor.pluginName, { ctor, options }] as const;
      }),
  );
  for (const [name, { ctor, options }] of plugins)
    univer.registerPlugin(ctor, (name === UniverUIPlugin.pluginName ? promptly(options as object) : options) as never);
  return { univer, api: FUniver.newAPI(univer) };
}
