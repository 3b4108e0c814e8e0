/** Why nothing may be changed where the database takes no changes. */
export const mayOnlyBeRead =
  'The database may only be read from here: it takes no corrections and no articles. To add some, give this user the right to write it and its folder.';
