// The pane is opened by Excel from the add-in's folder, and by the workbench from its own: what it loads later stands beside its script.
const { src } = document.currentScript as HTMLScriptElement;
__webpack_public_path__ = new URL(".", src).href;
