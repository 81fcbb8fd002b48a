/** US states and DC: postal code, FIPS code, place in the tile grid, name. The grid keeps neighbours near each other. */

const table = `
AK 02 0 0 Alaska; ME 23 10 0 Maine; WI 55 5 1 Wisconsin; VT 50 9 1 Vermont; NH 33 10 1 New Hampshire;
WA 53 0 2 Washington; ID 16 1 2 Idaho; MT 30 2 2 Montana; ND 38 3 2 North Dakota; MN 27 4 2 Minnesota; IL 17 5 2 Illinois; MI 26 6 2 Michigan; NY 36 8 2 New York; MA 25 9 2 Massachusetts;
OR 41 0 3 Oregon; NV 32 1 3 Nevada; WY 56 2 3 Wyoming; SD 46 3 3 South Dakota; IA 19 4 3 Iowa; IN 18 5 3 Indiana; OH 39 6 3 Ohio; PA 42 7 3 Pennsylvania; NJ 34 8 3 New Jersey; CT 09 9 3 Connecticut; RI 44 10 3 Rhode Island;
CA 06 0 4 California; UT 49 1 4 Utah; CO 08 2 4 Colorado; NE 31 3 4 Nebraska; MO 29 4 4 Missouri; KY 21 5 4 Kentucky; WV 54 6 4 West Virginia; VA 51 7 4 Virginia; MD 24 8 4 Maryland; DE 10 9 4 Delaware;
AZ 04 1 5 Arizona; NM 35 2 5 New Mexico; KS 20 3 5 Kansas; AR 05 4 5 Arkansas; TN 47 5 5 Tennessee; NC 37 6 5 North Carolina; SC 45 7 5 South Carolina; DC 11 8 5 District of Columbia;
OK 40 3 6 Oklahoma; LA 22 4 6 Louisiana; MS 28 5 6 Mississippi; AL 01 6 6 Alabama; GA 13 7 6 Georgia;
HI 15 0 7 Hawaii; TX 48 3 7 Texas; FL 12 8 7 Florida;
GU 66 0 8 Guam; MP 69 1 8 Northern Mariana Islands; AS 60 2 8 American Samoa; PR 72 9 8 Puerto Rico; VI 78 10 8 US Virgin Islands`;

export interface StatePlace {
  code: string;
  fips: string;
  /** Column 0–10 and row 0–8 of the grid. */
  column: number;
  row: number;
  name: string;
  /** Territories have a tile only where the data have a row for them, and no place on the geographic map. */
  territory: boolean;
}

export const states: readonly StatePlace[] = table.split(';').map((entry) => {
  const [code = '', fips = '', column = '', row = '', ...name] = entry.trim().split(' ');
  return { code, fips, column: Number(column), row: Number(row), name: name.join(' '), territory: row === '8' };
});

export const gridColumns = 11;
