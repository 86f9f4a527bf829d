using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace MiunSocial.Web.Tests.Requests;

/// <summary>Lets something happen once, just before a table is next read: what another request can do between two reads of one.</summary>
internal sealed class Interruption : DbCommandInterceptor
{
    private (string Table, Func<Task> Happens)? _next;

    public void Before(string table, Func<Task> happens) => _next = ($"FROM \"{table}\"", happens);

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        if (_next is { } next && command.CommandText.Contains(next.Table, StringComparison.Ordinal))
        {
            _next = null;
            await next.Happens();
        }
        return result;
    }
}
