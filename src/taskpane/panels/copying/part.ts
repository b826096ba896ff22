/** What reads the workbook's file and makes the copy is loaded when a copy is first asked for. */
export const part = () => import(/* webpackChunkName: "copying" */ "./made");
