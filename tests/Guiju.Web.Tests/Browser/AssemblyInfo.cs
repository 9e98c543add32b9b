using Guiju.Web.Tests.Browser;

[assembly: AssemblyFixture(typeof(Chromium))]
