// Every file that holds custom functions. As one root they are bundled into one scope, a quarter smaller than as many.
import "./cells/without-office";
import "./about";
import "./calendar";
import "./caseload";
import "./compliance";
import "./deadlines";
import "./demand";
import "./fair-share";
import "./ofsted";
import "./other-deadlines";
import "./partnerships";
import "./plans";
import "./reviews";
import "./schools";
import "./traded";
