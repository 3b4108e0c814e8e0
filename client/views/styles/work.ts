/** The page of corrections: its frame, and actors and conflicts side by side. */
import './work.css';
import './merge.css';
