import { ironCalc } from "./ironcalc";
import { libreOffice } from "./libreoffice";
import { nativeWay } from "./native";
import { type Way } from "./way";

/** The ways in which cases are worked out again. */
export const ways: readonly Way[] = [nativeWay(ironCalc), nativeWay(libreOffice)];
