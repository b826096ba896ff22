/** What reads the workbook for it is loaded when it is first asked for; what writes the file, when one is made. */
export const part = () => import(/* webpackChunkName: "publish" */ "./made");
export const writing = () => import(/* webpackChunkName: "published-file" */ "../../../publish/file");
