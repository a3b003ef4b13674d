/** Every custom function; a build makes Excel's metadata of their docstrings and associates each with its name. */
import "./variance";
import "./percent";
import "./change";
import "./estimate";
import "./recosted";
import "./share";
import "./posts";
import "./postchange";
import "./postsummary";
import "./category";
import "./parse";
import "./format";
import "./ties";
import "./value";
import "./table";
import "./source";
import "./narrative";
