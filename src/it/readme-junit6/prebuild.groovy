// The project of README.md, with nothing changed but the version of JUnit.
evaluate(new File(root, 'src/it/readme/prebuild.groovy'))

def pom = new File(basedir, 'pom.xml')
def written = pom.getText('UTF-8')
def changed = written.replaceAll('(<artifactId>junit-jupiter</artifactId>\\s*<version>)[^<]*', '$1' + newestJunit)
assert changed != written : 'the pom of README.md names no version of junit-jupiter'
pom.setText(changed, 'UTF-8')
