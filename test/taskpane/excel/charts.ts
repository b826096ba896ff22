import { fault, type ChartItem, type Sheet } from "./book";
import { Collection } from "./collection";
import type { Engine } from "./engine";
import type { Range } from "./range";

/** Kinds of Excel's `ChartType` that the pane draws. */
const KINDS = new Set("ColumnClustered ColumnStacked ColumnStacked100 BarClustered BarStacked BarStacked100 Line".split(" "));

/** The charts of a sheet. */
export class Charts extends Collection<Chart> {
  static override readonly type = "ChartCollection";
  constructor(
    readonly engine: Engine,
    readonly sheet: Sheet,
  ) {
    super(sheet.charts.map((chart) => new Chart(sheet, chart)));
  }
  /** By columns each column but the first, which has the labels, is a series, called by its first cell. */
  add(kind: string, source: Range, seriesBy = "Auto") {
    if (!KINDS.has(kind)) throw fault("InvalidArgument", `${kind} is no kind of chart.`);
    if (seriesBy !== "Columns") throw fault("InvalidArgument", "Only series by columns are drawn here.");
    const [headings = []] = source.values;
    const chart: ChartItem = {
      name: `Chart ${this.engine.book.nextId++}`,
      kind,
      source: source.extent,
      title: "",
      place: null,
      series: headings.slice(1).map(String),
      colours: [],
      isReversed: false,
    };
    this.sheet.charts.push(chart);
    return new Chart(this.sheet, chart);
  }
}

class Chart {
  static readonly type = "Chart";
  constructor(
    readonly sheet: Sheet,
    readonly item: ChartItem,
  ) {}
  get name() {
    return this.item.name;
  }
  get title() {
    const { item } = this;
    return { set text(text: string) { item.title = text; } }; // prettier-ignore
  }
  get series() {
    return new Collection(this.item.series.map((name, index) => new Series(this.item, name, index)));
  }
  get axes() {
    return { categoryAxis: new Axis(this.item) };
  }
  setPosition(from: Range, to: Range) {
    this.item.place = { ...from.extent, bottom: to.extent.bottom, right: to.extent.right };
  }
  delete() {
    this.sheet.charts.splice(this.sheet.charts.indexOf(this.item), 1);
  }
}

class Series {
  static readonly type = "ChartSeries";
  constructor(
    readonly item: ChartItem,
    readonly name: string,
    readonly index: number,
  ) {}
  get format() {
    const { item, index } = this;
    return { fill: { setSolidColor: (colour: string) => void (item.colours[index] = colour) } };
  }
}

class Axis {
  static readonly type = "ChartAxis";
  constructor(readonly item: ChartItem) {}
  set reversePlotOrder(is: boolean) {
    this.item.isReversed = is;
  }
}
