using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace MiunSocial.Web.Tests.SqlServer;

/// <summary>Writes commands down and stops where they would be sent.</summary>
internal sealed class UnsentCommands : DbCommandInterceptor
{
    public List<string> Texts { get; } = [];

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) => throw Stop(command);

    public override InterceptionResult<int> NonQueryExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result) => throw Stop(command);

    public override InterceptionResult<object> ScalarExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result) => throw Stop(command);

    private NotSentException Stop(DbCommand command)
    {
        Texts.Add(command.CommandText);
        return new();
    }

    public sealed class NotSentException : Exception;
}

/// <summary>Lets EF Core think that it is connected.</summary>
internal sealed class NoConnection : DbConnectionInterceptor
{
    public override InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
        InterceptionResult.Suppress();
}
