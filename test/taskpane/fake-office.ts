/**
 * Office and Excel as far as the pane uses them: one sheet of cells, an active cell, and properties that may be read only after load and sync.
 * It is served in office.js's place, so it may import nothing; the tests drive it through `window.sheet`.
 */
{
  interface Content {
    formula: string;
    numberFormat: string;
  }

  const SHEET = "{00000000-0001-0000-0000-000000000000}";
  const cells = new Map<string, Content>();
  const listeners: (() => Promise<void>)[] = [];
  let active = "D4";
  let refusal: { code: string; message: string } | null = null;

  const contentOf = (address: string): Content => cells.get(address) ?? { formula: "", numberFormat: "General" };
  const asRead = ({ formula }: Content): string | number => {
    if (formula.startsWith("'")) return formula.slice(1);
    return formula === "" || Number.isNaN(Number(formula)) ? formula : Number(formula);
  };

  class Context {
    readonly queue: (() => void)[] = [];
    readonly workbook = {
      getActiveCell: () => new Range(this, () => active),
      worksheets: {
        getItem: (id: string) => {
          if (id !== SHEET) throw { code: "ItemNotFound", message: "The requested resource doesn't exist." };
          return { getRange: (address: string) => new Range(this, () => address) };
        },
      },
      onSelectionChanged: { add: (listener: () => Promise<void>) => this.queue.push(() => listeners.push(listener)) },
    };

    async sync(): Promise<void> {
      for (const step of this.queue.splice(0)) step();
    }
  }

  class Range {
    readonly worksheet: { load(): void; id: string };
    private readonly loaded = new Map<string, unknown>();
    private at = "";

    constructor(
      readonly context: Context,
      address: () => string,
    ) {
      context.queue.push(() => (this.at = address()));
      let sheet: string | undefined;
      this.worksheet = {
        load: () => void context.queue.push(() => (sheet = SHEET)),
        get id() {
          if (sheet === undefined) throw { code: "PropertyNotLoaded", message: "worksheet.id" };
          return sheet;
        },
      };
    }

    load(names: string): void {
      this.context.queue.push(() => {
        const content = contentOf(this.at);
        const properties: Record<string, unknown> = {
          address: `Sheet1!${this.at}`,
          formulas: [[asRead(content)]],
          values: [[content.formula.startsWith("=") ? "answer" : asRead(content)]],
          numberFormat: [[content.numberFormat]],
        };
        for (const name of names.split(",")) this.loaded.set(name, properties[name]);
      });
    }

    private read(name: string): unknown {
      if (!this.loaded.has(name)) throw { code: "PropertyNotLoaded", message: name };
      return this.loaded.get(name);
    }

    private write(change: Partial<Content>): void {
      this.context.queue.push(() => {
        if (refusal) throw refusal;
        cells.set(this.at, { ...contentOf(this.at), ...change });
      });
    }

    get address() {
      return this.read("address");
    }
    get values() {
      return this.read("values");
    }
    get formulas() {
      return this.read("formulas") as (string | number)[][];
    }
    set formulas([[formula = ""] = []]: (string | number)[][]) {
      this.write({ formula: String(formula) });
    }
    get numberFormat() {
      return this.read("numberFormat") as string[][];
    }
    set numberFormat([[numberFormat = ""] = []]: string[][]) {
      this.write({ numberFormat });
    }
  }

  // As the real one does to the page it is loaded in.
  Object.assign(history, { pushState: null, replaceState: null });

  Object.assign(window, {
    Office: { onReady: async () => ({ host: "Excel", platform: "PC" }), context: { requirements: { isSetSupported: () => true } } },
    Excel: {
      run: async (batch: (context: Context) => Promise<unknown>) => {
        const context = new Context();
        const answer = await batch(context);
        await context.sync();
        return answer;
      },
    },
    CustomFunctions: { associate: () => undefined },
    sheet: {
      contentOf,
      put: (address: string, content: Content) => void cells.set(address, content),
      refuse: (error: { code: string; message: string } | null) => void (refusal = error),
      async select(address: string) {
        active = address;
        for (const listener of listeners) await listener();
      },
    },
  });
}
