// Does what a reader of README.md does: copies pom.xml, the specification and the test into an empty folder.
def readme = new File(root, 'README.md').getText('UTF-8')

def block = { String language ->
    def found = (readme =~ /(?s)```$language\n(.*?)```/)
    assert found.find() : "README.md has no ```$language block"
    found.group(1)
}

new File(basedir, 'pom.xml').setText(block('xml'), 'UTF-8')

def test = block('java')
def type = (test =~ /class (\w+)/)
assert type.find() : 'the first java block of README.md declares no class'
def tests = new File(basedir, 'src/test/java')
tests.mkdirs()
new File(tests, "${type.group(1)}.java").setText(test, 'UTF-8')

def specification = (test =~ /spec = "([\w-]+\.(json|yaml))"/)
assert specification.find() : 'the first java block of README.md names no specification'
def resources = new File(basedir, 'src/test/resources')
resources.mkdirs()
new File(resources, specification.group(1)).setText(block(specification.group(2)), 'UTF-8')
