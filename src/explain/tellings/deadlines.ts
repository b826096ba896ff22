import { type DatedStage } from "../../core/send/timeline";
import { asDate } from "../../functions/cells/shown";
import { type Line } from "../explanation";
import { dayFigure, figure, lines } from "../lines";
import { keysOf, LIMIT, limitLines, limitNotes } from "../limit";
import { recordLines } from "../record";
import { type Tellings } from "../telling";
import { dayInWords } from "../words";

export const deadlineTellings: Tellings<"EHCPDEADLINE" | "EHCPTIMELINE" | "SENDRULES"> = {
  EHCPDEADLINE: {
    title: ({ rule }) => `Last day for ${rule.duty}`,
    lines: (found) => limitLines(found),
    notes: limitNotes,
    probes: ({ rule }) => [
      {
        input: "event",
        by: "days",
        within: 40,
        says: ({ finding }) => `Counted from ${dayInWords(finding.event)}, ${rule.duty} would be due by ${dayInWords(finding.day)}`,
      },
    ],
  },
  EHCPTIMELINE: {
    title: ({ line, heading }) => (line === null ? "Stages of the process" : `${line.stage}: ${heading}`),
    lines: ({ line, finding, heading, shown }) =>
      lines(
        stageLines(chainTo(line, finding.stages)),
        heading === "Days left" &&
          line.asOf !== null && [
            dayFigure("asOf", "As of", line.asOf, { input: "asOf" }),
            figure("left", "Days left", shown as number, { formula: "={day}-{asOf}" }),
          ],
        line.rest !== null && figure("rest", "Not a working day", line.rest.why),
        line.rest?.workingDayBefore != null && figure("before", "Last working day before", asDate(line.rest.workingDayBefore)),
      ),
    notes: ({ line }) => (line === null ? [] : limitNotes(line)),
    sources: ({ line, finding }) => (line === null ? finding.stages : [line]),
  },
  SENDRULES: {
    title: ({ line, heading }) => (line === null ? "The SEND time limits held" : `${line.duty}: ${heading}`),
    lines: recordLines,
  },
};

/** The stages that lead to one: each is counted from the last lawful day of the one before. */
function chainTo(stage: DatedStage, stages: readonly DatedStage[]): readonly DatedStage[] {
  return stage.after === null
    ? [stage]
    : [
        ...chainTo(
          stages.find(({ rule }) => rule.duty === stage.after)!,
          stages,
        ),
        stage,
      ];
}

function stageLines(chain: readonly DatedStage[]): readonly Line[] {
  return chain.flatMap((stage, index) => {
    const keys = index === chain.length - 1 ? LIMIT : keysOf(`stage${index}`);
    const isFirst = index === 0;
    return limitLines(stage, {
      keys: isFirst ? keys : { ...keys, event: `stage${index - 1}` },
      event: isFirst ? stage.rule.runsFrom : null,
      day: `Last day for ${stage.stage}`,
    });
  });
}
