using MiunSocial.Testing.Databases;

[assembly: TestFramework(typeof(EveryDatabaseFramework))]
