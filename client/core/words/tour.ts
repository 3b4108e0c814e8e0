/** A step of the tour: what it says of which part of the page. */
export interface TourStep {
  title: string;
  text: string;
  /** What is lit: the heaviest line, the legend with its filters, or the details. */
  lit: 'line' | 'legend' | 'details';
}

/** How to read the page, in three steps. */
export const tourSteps: readonly TourStep[] = [
  {
    title: 'A line is a stance',
    text: 'It points from the one who speaks or acts. Orange with a bar is negative, teal positive, dotted neutral; wider means more stances.',
    lit: 'line',
  },
  {
    title: 'The legend is the filter',
    text: 'Uncheck a sign, a kind or an outlet and the graph follows. The numbers say what would be shown.',
    lit: 'legend',
  },
  {
    title: 'Every line has its sentences',
    text: 'Select a line and read who said it, where and when. Accept or reject what you read.',
    lit: 'details',
  },
];
