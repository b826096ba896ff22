/** What makes the file and the sheet is loaded when it is first asked for. */
export const part = () => import(/* webpackChunkName: "publish" */ "./made");
