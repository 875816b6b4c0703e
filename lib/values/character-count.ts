/** As the API server counts them: one of two code units is one. */
export const charactersIn = (text: string): number => [...text].length;
