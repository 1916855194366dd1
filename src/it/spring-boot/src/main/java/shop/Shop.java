package shop;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.core.KafkaTemplate;

/** Copies every order into the topic of what is to be shipped. */
@SpringBootApplication
class Shop {

    private final KafkaTemplate<String, String> kafka;

    Shop(KafkaTemplate<String, String> kafka) {
        this.kafka = kafka;
    }

    public static void main(String[] arguments) {
        SpringApplication.run(Shop.class, arguments);
    }

    @KafkaListener(topics = "orders")
    void ship(ConsumerRecord<String, String> order) {
        kafka.send(new ProducerRecord<>(
                "shipments", null, order.timestamp(), order.key(), order.value(), order.headers()));
    }
}
