import { createTheme, DEFAULT_THEME, type MantineColorsTuple } from '@mantine/core'

const navy: MantineColorsTuple = [
  '#eef3fb', '#dbe5f3', '#b4c8e6', '#8aaad9', '#678fce', '#517fc7', '#33609f', '#244a84', '#183a6d', '#12305c'
]

/** Its two deepest are 5:1 and more under white words; Mantine's are not 4.5:1. */
const [g0, g1, g2, g3, g4, g5, g6, g7] = DEFAULT_THEME.colors.green
const green: MantineColorsTuple = [g0, g1, g2, g3, g4, g5, g6, g7, '#2b7a39', '#226230']

/** Thai stacks marks above and below its letters: lines are 1.6 high and letters are never spaced or capitalised. */
export const theme = createTheme({
  fontFamily: 'Sarabun, system-ui, sans-serif',
  headings: { fontFamily: 'Sarabun, system-ui, sans-serif', fontWeight: '600' },
  fontSizes: { xs: '0.85rem', sm: '0.95rem', md: '1rem', lg: '1.125rem', xl: '1.3rem' },
  lineHeights: { xs: '1.5', sm: '1.55', md: '1.6', lg: '1.6', xl: '1.6' },
  colors: { navy, green },
  primaryColor: 'navy',
  primaryShade: 8,
  autoContrast: true,
  respectReducedMotion: true,
  components: {
    Badge: {
      defaultProps: { size: 'lg', radius: 'sm', variant: 'light' },
      styles: { root: { textTransform: 'none', letterSpacing: 0, fontWeight: 600, overflow: 'visible' }, label: { overflow: 'visible', lineHeight: 1.6 } }
    },
    // Its head is a <header>, which is a page's banner to those who hear the page.
    Modal: { defaultProps: { attributes: { header: { role: 'presentation' } } } },
    // The keyboard reaches what scrolls.
    ScrollArea: { defaultProps: { viewportProps: { tabIndex: 0 } } },
    Table: { defaultProps: { verticalSpacing: 'xs', horizontalSpacing: 'sm' } }
  }
})
