assert new File(basedir, 'target/surefire-reports/TEST-SilenceTest.xml').exists() : 'the test was not run'
def log = new File(basedir, 'build.log').getText('UTF-8')
assert !log.contains('SLF4J') : 'SLF4J found no logger, or one that it does not know'
