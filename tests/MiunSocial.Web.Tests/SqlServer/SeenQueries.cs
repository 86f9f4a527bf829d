using System.Collections.Concurrent;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace MiunSocial.Web.Tests.SqlServer;

/// <summary>Keeps every query that a portal compiles, which is each of them once, before any provider has had a say in it.</summary>
public sealed class SeenQueries : IQueryExpressionInterceptor
{
    private readonly ConcurrentBag<Expression> _queries = [];

    public IReadOnlyCollection<Expression> All => _queries;

    public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData)
    {
        _queries.Add(queryExpression);
        return queryExpression;
    }
}
