package dev.braid.samples;

import dev.braid.Event;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A system under test that writes orders into a table, in the background, and updates them later. */
final class OrderTable implements AutoCloseable {

    private final Connection connection;

    /** A row. */
    record Order(long order, BigDecimal total, String status) {}

    private OrderTable(Connection connection) {
        this.connection = connection;
    }

    static OrderTable create() throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:h2:mem:");
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table orders (id bigint primary key, total decimal(10, 3), status varchar(10))");
        }
        return new OrderTable(connection);
    }

    CompletableFuture<Void> takeAll(List<Event> events) {
        return CompletableFuture.runAsync(() -> events.forEach(this::take));
    }

    private void take(Event event) {
        try {
            if (event.type().equals("placed")) {
                insert(event.getLong("order"), event.getDouble("total"));
            } else {
                update(event.getLong("order"), event.type());
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void insert(long order, double total) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into orders values (?, ?, 'placed')")) {
            insert.setLong(1, order);
            insert.setDouble(2, total);
            insert.executeUpdate();
        }
    }

    private void update(long order, String status) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update orders set status = ? where id = ?")) {
            update.setString(1, status);
            update.setLong(2, order);
            update.executeUpdate();
        }
    }

    List<Order> rows() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select id, total, status from orders order by id")) {
            List<Order> orders = new ArrayList<>();
            while (rows.next()) {
                orders.add(new Order(rows.getLong("id"), rows.getBigDecimal("total"), rows.getString("status")));
            }
            return orders;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
