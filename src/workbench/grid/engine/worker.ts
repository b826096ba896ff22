import {
  ICommandService,
  IUniverInstanceService,
  LocaleType,
  Univer,
  UniverInstanceType,
  type Ctor,
  type Plugin,
  type PluginCtor,
  type Workbook,
} from "@univerjs/core";
import type { BaseFunction } from "@univerjs/preset-sheets-core";
import { UniverSheetsCoreWorkerPreset } from "@univerjs/preset-sheets-core/worker";
import { spreadsheetFunction } from "../../custom-functions/call";
import type { Metadata } from "../../custom-functions/metadata";
import { createRegistry } from "../../custom-functions/registry";
import { requirementsOf } from "../../office/requirements";
import { settingsIn } from "../../settings";
import { keepAnswerFormats, referToAnswerFormats } from "./answer-formats";
import { engineFunction, roomyFunctions } from "./functions";
import { compareWithoutIndex } from "./index-cache";
import { readTablesAgain } from "./table-cache";

declare function importScripts(...addresses: string[]): void;

/** The add-in's namespace in manifest.xml: Excel puts it in front of every name. */
const PREFIX = "ESSEX.";

/** The page's address names the kind of Excel to be, and the page hands it on as the worker's name. */
const settings = settingsIn(self.name);
const registry = createRegistry();
// What functions.js finds in Excel when it is loaded.
Object.assign(self, { CustomFunctions: registry.CustomFunctions, Office: { context: { requirements: requirementsOf(settings) } } });

/** Calculates in a thread of its own what the page shows: a long recalculation does not hold the page up. */
async function start(): Promise<void> {
  compareWithoutIndex();
  referToAnswerFormats();
  const reading = fetch("../functions.json").then((response) => response.json() as Promise<Metadata>);
  importScripts("../functions.js");
  const metadata = await reading;
  const univer = new Univer({ locale: LocaleType.EN_US, locales: { [LocaleType.EN_US]: {} } });
  const sheetName = (id: string) =>
    univer
      .__getInjector()
      .get(IUniverInstanceService)
      .getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET)
      ?.getSheetBySheetId(id)
      ?.getName() ?? id;
  const { plugins } = UniverSheetsCoreWorkerPreset({
    formula: {
      function: [
        ...roomyFunctions(),
        ...metadata.functions.map((called): [Ctor<BaseFunction>, string] => [
          engineFunction(
            spreadsheetFunction(called, metadata, registry, settings),
            called.options?.requiresParameterAddresses === true,
            sheetName,
          ),
          PREFIX + called.name,
        ]),
      ],
    },
  }) as { plugins: (PluginCtor<Plugin> | [PluginCtor<Plugin>, unknown])[] };
  for (const plugin of plugins) {
    const [ctor, options] = Array.isArray(plugin) ? plugin : [plugin, undefined];
    univer.registerPlugin(ctor, options as never);
  }
  const commands = univer.__getInjector().get(ICommandService);
  keepAnswerFormats(commands);
  readTablesAgain(commands);
}

void start();
