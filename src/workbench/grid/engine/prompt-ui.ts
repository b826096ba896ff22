import { Injector, LifecycleStages } from "@univerjs/core";
import { DesktopUIController, IUIController, type IUniverUIConfig } from "@univerjs/preset-sheets-core";

/** Shows the spreadsheet as soon as it is ready: the engine's own waits 300 ms first. */
class PromptUIController extends DesktopUIController {
  override bootstrap(shown: (content: HTMLElement, container: HTMLElement) => void) {
    return super.bootstrap((content, container) => {
      shown(content, container);
      void this._lifecycleService.onStage(LifecycleStages.Ready).then(() => {
        for (const [unit] of this._renderManagerService.getRenderAll()) if (this["_changeRenderUnit"](unit, content)) break;
        this._lifecycleService.stage = LifecycleStages.Rendered;
      });
    });
  }
}

/** The options of the engine's page, with the prompt controller in place of its own. */
export function promptly(options: Partial<IUniverUIConfig>): Partial<IUniverUIConfig> {
  const useFactory = (injector: Injector) => injector.createInstance(PromptUIController, options);
  return { ...options, override: [[IUIController, { useFactory, deps: [Injector] }]] };
}
