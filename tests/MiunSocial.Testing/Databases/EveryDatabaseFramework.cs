using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace MiunSocial.Testing.Databases;

/// <summary>xUnit, except that a class marked <see cref="OnEveryDatabaseAttribute"/> is discovered once per database.</summary>
public sealed class EveryDatabaseFramework : XunitTestFramework
{
    protected override ITestFrameworkDiscoverer CreateDiscoverer(Assembly assembly) => new Discoverer(new XunitTestAssembly(assembly));

    private sealed class Discoverer(IXunitTestAssembly assembly) : XunitTestFrameworkDiscoverer(assembly)
    {
        protected override async ValueTask<bool> FindTestsForType(
            IXunitTestClass testClass, ITestFrameworkDiscoveryOptions discoveryOptions, Func<ITestCase, ValueTask<bool>> discoveryCallback)
        {
            if (testClass.Class.GetCustomAttribute<OnEveryDatabaseAttribute>() is not { } every)
            {
                return await base.FindTestsForType(testClass, discoveryOptions, discoveryCallback);
            }
            foreach (var database in DatabaseUnderTest.Available.Where(every.Concerns))
            {
                var collection = new CollectionOnDatabase(testClass.TestCollection, database);
                if (!await base.FindTestsForType(new XunitTestClass(testClass.Class, collection), discoveryOptions, discoveryCallback))
                {
                    return false;
                }
            }
            return true;
        }

        // What is thrown here is reported as the method's failure.
        protected override ValueTask<bool> FindTestsForMethod(
            IXunitTestMethod testMethod, ITestFrameworkDiscoveryOptions discoveryOptions, Func<ITestCase, ValueTask<bool>> discoveryCallback)
        {
            if (testMethod.TestClass.TestCollection is not CollectionOnDatabase || testMethod.FactAttributes.Count == 0)
            {
                return base.FindTestsForMethod(testMethod, discoveryOptions, discoveryCallback);
            }
            var asked = testMethod.TestClass.Constructors?.SelectMany(constructor => constructor.GetParameters()).Select(parameter => parameter.ParameterType);
            if (asked?.Intersect(TestAssembly.AssemblyFixtureTypes).FirstOrDefault() is { } shared)
            {
                throw new InvalidOperationException($"{shared.Name} is an assembly fixture: there is one of it for all databases, and it is on SQLite.");
            }
            return base.FindTestsForMethod(new MethodOnDatabase(testMethod), discoveryOptions, discoveryCallback);
        }
    }
}
