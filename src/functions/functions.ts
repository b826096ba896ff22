// What Excel loads. The build names each function to Excel below this, and runs the file that holds it when it is first called.
import "./cells/without-office";
