/** Every custom function; a build makes Excel's metadata of their docstrings and associates each with its name. */
import "./arithmetic";
import "./countPosts";
import "./notation";
import "./audit";
import "./figures";
import "./table";
import "./narrative";
