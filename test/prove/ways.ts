import { type Engine } from "./engine";
import { ironCalc } from "./ironcalc";
import { libreOffice } from "./libreoffice";
import { nativeWay } from "./native";
import { type Way } from "./way";

export const engines: readonly Engine[] = [ironCalc, libreOffice];

/** The ways in which cases are worked out again. */
export const ways: readonly Way[] = engines.map(nativeWay);
