/**
 * What a long list is drawn for before anybody knows how tall it is: about what a laptop's window leaves for it, in
 * pixels. Rows known from the start are drawn with the screen, a little at a time while somebody types; found out only
 * after it, they would all be drawn in one go that keeps the window from answering.
 */
export const firstSight = { width: 0, height: 480 }
