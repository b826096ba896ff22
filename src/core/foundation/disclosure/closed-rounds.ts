/** A line between two points, which are numbered from 0: gone along from one to the other, back, both ways or neither. */
export interface Line {
  readonly from: number;
  readonly to: number;
  readonly isForward: boolean;
  readonly isBackward: boolean;
}

/** Lines, with the numbers of those that meet at each point. */
export interface Network {
  readonly lines: readonly Line[];
  readonly at: readonly (readonly number[])[];
}

export function network(points: number, lines: readonly Line[]): Network {
  const at: number[][] = Array.from({ length: points }, () => []);
  for (const [number, { from, to, isForward, isBackward }] of lines.entries()) {
    if (!isForward && !isBackward) continue;
    at[from]!.push(number);
    at[to]!.push(number);
  }
  return { lines, at };
}

/**
 * Of each line, whether a closed round goes along it, and along no line twice. It does where both its ends can be reached from each other,
 * unless it is the only line between two parts: a line gone along both ways that is no such bridge can be given one way, and all points still
 * be reached (Boesch and Tindell, 1980).
 */
export function onClosedRounds(points: number, lines: readonly Line[]): boolean[] {
  const { at } = network(points, lines);
  const part = partsReachedBothWays({ lines, at });
  const isWithin = lines.map(({ from, to, isForward, isBackward }) => (isForward || isBackward) && from !== to && part[from] === part[to]);
  const isBridge = bridges({ lines, at }, isWithin);
  return lines.map(({ from, to, isForward, isBackward }, number) =>
    from === to ? isForward || isBackward : isWithin[number]! && !isBridge[number],
  );
}

/** The point at the other end of a line, if it can be gone along from `point`; otherwise -1. */
export function across({ from, to, isForward, isBackward }: Line, point: number): number {
  if (point === from) return isForward ? to : -1;
  return isBackward ? from : -1;
}

/** The parts of a network, one number for each point: all points of a part are reached from each other (Kosaraju's algorithm). */
function partsReachedBothWays({ lines, at }: Network): Int32Array {
  const order: number[] = [];
  const isSeen = new Uint8Array(at.length);
  const next = new Int32Array(at.length);
  for (let start = 0; start < at.length; start++) {
    if (isSeen[start]) continue;
    isSeen[start] = 1;
    const path = [start];
    while (path.length > 0) {
      const point = path[path.length - 1]!;
      const number = at[point]![next[point]!++];
      if (number === undefined) {
        order.push(path.pop()!);
        continue;
      }
      const end = across(lines[number]!, point);
      if (end < 0 || isSeen[end]) continue;
      isSeen[end] = 1;
      path.push(end);
    }
  }
  const part = new Int32Array(at.length).fill(-1);
  for (const first of order.reverse()) {
    if (part[first] !== -1) continue;
    part[first] = first;
    const found = [first];
    for (let point = found.pop(); point !== undefined; point = found.pop()) {
      for (const number of at[point]!) {
        const { from, to } = lines[number]!;
        const start = point === to ? from : to;
        if (part[start] !== -1 || across(lines[number]!, start) !== point) continue;
        part[start] = first;
        found.push(start);
      }
    }
  }
  return part;
}

/** Of each line that `isUsed`, whichever way it is gone along, whether it is the only one between two parts (Tarjan's algorithm). */
function bridges({ lines, at }: Network, isUsed: readonly boolean[]): boolean[] {
  const isBridge = lines.map(() => false);
  const found = new Int32Array(at.length);
  const earliest = new Int32Array(at.length);
  const next = new Int32Array(at.length);
  const by = new Int32Array(at.length).fill(-1);
  let count = 0;
  for (let start = 0; start < at.length; start++) {
    if (found[start]) continue;
    found[start] = earliest[start] = ++count;
    const path = [start];
    while (path.length > 0) {
      const point = path[path.length - 1]!;
      const number = at[point]![next[point]!++];
      if (number === undefined) {
        path.pop();
        if (path.length === 0) continue;
        const before = path[path.length - 1]!;
        earliest[before] = Math.min(earliest[before]!, earliest[point]!);
        isBridge[by[point]!] = earliest[point]! > found[before]!;
        continue;
      }
      if (!isUsed[number] || number === by[point]) continue;
      const { from, to } = lines[number]!;
      const end = point === from ? to : from;
      if (found[end]) {
        earliest[point] = Math.min(earliest[point]!, found[end]!);
        continue;
      }
      found[end] = earliest[end] = ++count;
      by[end] = number;
      path.push(end);
    }
  }
  return isBridge;
}
