using System.Globalization;
using System.Reflection;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MiunSocial.Data.SqlServer;

namespace MiunSocial.Data.Tests.Faults;

/// <summary>What the provider for SQL Server says without a number; it needs no server to say so.</summary>
public sealed class SqlServerFaultTests
{
    private static readonly IDatabaseFaults Faults = new ServiceCollection().AddSqlServerDatabase("Server=.").BuildServiceProvider().GetRequiredService<IDatabaseFaults>();

    [Theory]
    [InlineData("sv-SE")]
    [InlineData("en-GB")]
    public void Pool_WithoutAFreeConnection_IsUnavailable(string language)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        // The provider's own words, so that another version which says it differently is noticed.
        var fault = (Exception)typeof(SqlConnection).Assembly.GetType("Microsoft.Data.Common.ADP", throwOnError: true)!
            .GetMethod("PooledOpenTimeout", BindingFlags.NonPublic | BindingFlags.Static)!.Invoke(null, null)!;

        Assert.IsType<InvalidOperationException>(fault);
        Assert.True(Faults.IsUnavailable(fault));
        Assert.True(Faults.IsUnavailable(new DbUpdateException("Not saved.", fault)));
    }

    [Fact]
    public void OtherMisuse_IsABug() => Assert.False(Faults.IsUnavailable(new InvalidOperationException("The connection is closed.")));
}
