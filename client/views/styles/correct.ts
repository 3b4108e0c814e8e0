/** How evidence is shown to be corrected: cards, their fields, what they measure, and the log. */
import './cards.css';
import './fields.css';
import './measure.css';
import './history.css';
